package app;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Leaves a trace in the session. */
@WebServlet("/error-page")
public final class ErrorPage extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws java.io.IOException {
    request.getSession().setAttribute("error", String.valueOf(response.getStatus()));
    response.getWriter().println("error=" + response.getStatus());
  }
}
