package app;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Does what the query says, one step after the other: {@code /do?set=a:1&flush&get=a}. See {@link
 * Run} for what there is. Answers with lines {@code name=value}.
 */
@WebServlet(
    urlPatterns = {"/do", "/protected/do", "*.css"},
    asyncSupported = true)
public final class Steps extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws java.io.IOException, jakarta.servlet.ServletException {
    response.setContentType("text/plain;charset=UTF-8");
    new Run(request, response, steps(request)).run();
  }

  private static Deque<String[]> steps(HttpServletRequest request) {
    Object included = request.getAttribute("jakarta.servlet.include.query_string");
    String query = included == null ? request.getQueryString() : (String) included;
    Deque<String[]> steps = new ArrayDeque<>();
    for (String step : query.split("&")) {
      String[] parts = step.split("=", 2);
      steps.add(new String[] {parts[0], parts.length == 2 ? decode(parts[1]) : ""});
    }
    return steps;
  }

  private static String decode(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
