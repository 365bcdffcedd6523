package de.javakaffee.web.msm.settings;

/** A setting is wrong. The message names setting, value and rule in one line. */
public final class SettingException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * @param value as it was set; left out of the message if the setting is secret
   */
  SettingException(Setting setting, String value, String rule) {
    super(setting.settingName() + (setting.secret() ? "" : " \"" + value + "\"") + ": " + rule);
  }

  private SettingException(String message) {
    super(message);
  }

  static SettingException unknown(String name) {
    return new SettingException(name + ": there is no such setting");
  }
}
