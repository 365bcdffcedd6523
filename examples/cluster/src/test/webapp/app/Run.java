package app;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Deque;

/** The steps of one request, on whatever thread they run. */
final class Run {
  private final HttpServletRequest request;
  private final HttpServletResponse response;
  private final Deque<String[]> steps;

  Run(HttpServletRequest request, HttpServletResponse response, Deque<String[]> steps) {
    this.request = request;
    this.response = response;
    this.steps = steps;
  }

  void run() throws IOException, ServletException {
    for (String[] step = steps.poll(); step != null; step = steps.poll()) {
      if (step[0].equals("async")) {
        runAsynchronously(step[1]);
        return;
      }
      runStep(step[0], step[1]);
    }
  }

  /** The steps of the response itself; the others are about the session. */
  private void runStep(String name, String argument) throws IOException, ServletException {
    switch (name) {
      case "flush" -> response.flushBuffer();
      case "say" -> say("said", argument);
      case "large" -> response.getWriter().println("x".repeat(Integer.parseInt(argument)));
      case "length" -> response.setContentLength(Integer.parseInt(argument));
      case "write" -> response.getWriter().write(argument);
      case "redirect" -> response.sendRedirect(argument);
      case "error" -> response.sendError(Integer.parseInt(argument));
      case "throw" -> throw new IllegalStateException(argument);
      case "forward" -> request.getRequestDispatcher(argument).forward(request, response);
      case "include" -> request.getRequestDispatcher(argument).include(request, response);
      case "encode" -> say("url", response.encodeURL(argument));
      case "await" -> Gates.await(argument);
      case "open" -> Gates.open(argument);
      case "param" -> say(argument, request.getParameter(argument));
      case "user" -> say("user", request.getRemoteUser());
      case "auth" -> say("auth", request.getAuthType());
      case "admin" -> say("user", request.isUserInRole("admin"));
      case "events" -> Journal.events().forEach(event -> print("event=" + event));
      default -> new SessionStep(request, this::say).run(name, argument);
    }
  }

  private void say(String name, Object value) {
    print(name + "=" + value);
  }

  private void print(String line) {
    try {
      response.getWriter().println(line);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * @param end what the other thread does in the end: {@code complete}, or {@code timeout} to do
   *     the remaining steps when the time is up, or the path to dispatch to
   */
  private void runAsynchronously(String end) {
    AsyncContext context = request.startAsync(request, response);
    if (end.equals("timeout")) {
      context.setTimeout(1);
      context.addListener(new AtTimeout(this));
      return;
    }
    context.setTimeout(20_000);
    Thread thread =
        new Thread(
            () -> {
              try {
                run();
              } catch (IOException | ServletException e) {
                throw new IllegalStateException(e);
              } finally {
                if (end.equals("complete")) {
                  context.complete();
                } else {
                  context.dispatch(end);
                }
              }
            },
            "asynchronous steps");
    thread.start();
  }

  private record AtTimeout(Run run) implements AsyncListener {
    @Override
    public void onTimeout(AsyncEvent event) throws IOException {
      try {
        run.run();
      } catch (ServletException e) {
        throw new IOException(e);
      } finally {
        event.getAsyncContext().complete();
      }
    }

    @Override
    public void onComplete(AsyncEvent event) {}

    @Override
    public void onError(AsyncEvent event) {}

    @Override
    public void onStartAsync(AsyncEvent event) {}
  }
}
