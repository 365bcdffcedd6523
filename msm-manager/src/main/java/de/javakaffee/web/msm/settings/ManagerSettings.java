package de.javakaffee.web.msm.settings;

import java.util.List;
import java.util.Map;

/**
 * All settings of one manager, checked. Immutable.
 *
 * @param enabled false: sessions stay in this Tomcat
 * @param remarks lines for the log: settings that are accepted and have no effect
 */
public record ManagerSettings(
    NodeSettings nodes,
    RequestSettings requests,
    SavingSettings saving,
    TranscoderSettings transcoder,
    CompressionSettings compression,
    boolean enabled,
    List<String> remarks) {

  public ManagerSettings {
    remarks = List.copyOf(remarks);
  }

  /**
   * Reads the values that were set.
   *
   * @param values by {@link Setting#settingName}; what is missing has its default
   * @throws SettingException if one is unknown or wrong; the message names setting, value and rule
   */
  public static ManagerSettings parse(Map<String, String> values) {
    return new SettingsParser(values, Runtime.getRuntime().availableProcessors()).parse();
  }
}
