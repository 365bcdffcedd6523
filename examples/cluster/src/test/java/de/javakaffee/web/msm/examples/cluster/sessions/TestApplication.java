package de.javakaffee.web.msm.examples.cluster.sessions;

import de.javakaffee.web.msm.examples.cluster.BuildFiles;
import de.javakaffee.web.msm.examples.cluster.Version;
import de.javakaffee.web.msm.examples.cluster.WebappBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The application of {@code src/test/webapp}, built for one version of Tomcat. Immutable.
 *
 * @param root where everything lies
 */
record TestApplication(Path root) {
  static final String USERS =
      """
      <tomcat-users>
        <role rolename="admin"/>
        <user username="ada" password="secret" roles="admin"/>
      </tomcat-users>
      """;

  /** Makes the application listen to attributes. */
  static final String ATTRIBUTE_EVENTS = "<Parameter name=\"attributeEvents\" value=\"yes\"/>";

  private static final String ERROR_PAGES =
      """
      <error-page><error-code>409</error-code><location>/error-page</location></error-page>
      <error-page>
        <exception-type>java.lang.IllegalStateException</exception-type>
        <location>/error-page</location>
      </error-page>
      """;
  private static final String PROTECTED =
      """
      <security-constraint>
        <web-resource-collection>
          <web-resource-name>protected</web-resource-name>
          <url-pattern>/protected/*</url-pattern>
        </web-resource-collection>
        <auth-constraint><role-name>admin</role-name></auth-constraint>
      </security-constraint>
      <security-role><role-name>admin</role-name></security-role>
      """;
  private static final String FORM_LOGIN =
      """
      <login-config>
        <auth-method>FORM</auth-method>
        <form-login-config>
          <form-login-page>/login.html</form-login-page>
          <form-error-page>/login-failed.html</form-error-page>
        </form-login-config>
      </login-config>
      """;
  private static final String BASIC_LOGIN =
      "<login-config><auth-method>BASIC</auth-method></login-config>\n";

  private static final String ONLY_ON_A =
      """
      package app;
      public record Ticket(String label) implements java.io.Serializable {}
      """;

  static TestApplication build(Version version) {
    BuildFiles build = BuildFiles.ofThisBuild();
    try {
      Path folders = Files.createDirectories(build.target().resolve("test-webapps"));
      Path root =
          Files.createTempDirectory(folders, version.name().toLowerCase(java.util.Locale.ROOT));
      new WebappBuilder(version, root.resolve("app"))
          .sources(build.target().resolve("../src/test/webapp").normalize())
          .file("login.html", "please log in\n")
          .file("login-failed.html", "not so\n")
          .webXml(ERROR_PAGES + PROTECTED + FORM_LOGIN)
          .build();
      new WebappBuilder(version, root.resolve("basic")).webXml(PROTECTED + BASIC_LOGIN).build();
      new WebappBuilder(version, root.resolve("only-A")).source("app.Ticket", ONLY_ON_A).build();
      Files.createDirectories(root.resolve("only-B/WEB-INF/classes"));
      return new TestApplication(root);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path folder() {
    return root.resolve("app");
  }

  String realm() {
    return "<Realm className=\"org.apache.catalina.realm.MemoryRealm\" pathname=\"conf/users.xml\"/>";
  }

  /** Attributes of a Context that asks for a BASIC login. */
  String basicLogin() {
    return "altDDName=\"" + root.resolve("basic/WEB-INF/web.xml") + "\"";
  }

  /** Elements of a Context with which A has a class {@code Ticket}, and B has not. */
  String classesOfOneTomcat() {
    return """
        <Resources>
          <PostResources className="org.apache.catalina.webresources.DirResourceSet"
            base="%s/WEB-INF/classes" webAppMount="/WEB-INF/classes"/>
        </Resources>
        """
        .formatted(root.resolve("only-${tomcat.name}"));
  }
}
