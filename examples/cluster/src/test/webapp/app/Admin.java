package app;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;

/** Manages the Tomcat that it runs in, and looks at its JVM. */
@WebServlet("/admin")
public final class Admin extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final MBeanServer BEANS = ManagementFactory.getPlatformMBeanServer();

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setContentType("text/plain;charset=UTF-8");
    try {
      if (request.getParameter("reload") != null) {
        BEANS.invoke(webModule(request.getParameter("reload")), "reload", null, null);
      }
    } catch (JMException e) {
      throw new IOException(e);
    }
    Thread.getAllStackTraces().keySet().stream()
        .map(Thread::getName)
        .filter(name -> name.startsWith("msm"))
        .sorted()
        .forEach(name -> print(response, "thread=" + name));
    print(response, "loaders=" + instances("org.apache.catalina.loader.ParallelWebappClassLoader"));
  }

  private static ObjectName webModule(String path) throws JMException {
    return new ObjectName(
        "Catalina:j2eeType=WebModule,name=//localhost"
            + path
            + ",J2EEApplication=none,J2EEServer=none");
  }

  /** After a garbage collection. */
  private static String instances(String className) throws IOException {
    try {
      String histogram =
          (String)
              BEANS.invoke(
                  new ObjectName("com.sun.management:type=DiagnosticCommand"),
                  "gcClassHistogram",
                  new Object[] {new String[0]},
                  new String[] {String[].class.getName()});
      return histogram
          .lines()
          .map(line -> line.strip().split("\\s+"))
          .filter(columns -> columns.length >= 4 && columns[3].equals(className))
          .map(columns -> columns[1])
          .findFirst()
          .orElse("0");
    } catch (JMException e) {
      throw new IOException(e);
    }
  }

  private static void print(HttpServletResponse response, String line) {
    try {
      response.getWriter().println(line);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
