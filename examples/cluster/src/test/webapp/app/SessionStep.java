package app;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.BiConsumer;

/** The steps that look at the session, or change it. */
final class SessionStep {
  private final HttpServletRequest request;
  private final BiConsumer<String, Object> say;

  SessionStep(HttpServletRequest request, BiConsumer<String, Object> say) {
    this.request = request;
    this.say = say;
  }

  void run(String name, String argument) throws ServletException {
    switch (name) {
      case "present" -> say.accept("present", request.getSession(false) != null);
      case "requested" -> say.accept("requested", request.isRequestedSessionIdValid());
      case "changeId" -> say.accept("id", request.changeSessionId());
      case "login" -> request.login(argument, "secret");
      case "logout" -> request.logout();
      default -> run(request.getSession(), name, argument);
    }
  }

  private void run(HttpSession session, String name, String argument) {
    String[] parts = argument.split(":", 2);
    String attribute = parts[0];
    switch (name) {
      case "id" -> say.accept("id", session.getId());
      case "new" -> say.accept("new", session.isNew());
      case "created" -> say.accept("created", session.getCreationTime());
      case "names" ->
          say.accept(
              "names", String.join(",", sorted(Collections.list(session.getAttributeNames()))));
      case "set" -> session.setAttribute(attribute, parts[1]);
      case "get" -> say.accept(attribute, session.getAttribute(attribute));
      case "remove" -> session.removeAttribute(attribute);
      case "count" -> {
        Integer count = (Integer) session.getAttribute(attribute);
        session.setAttribute(attribute, count == null ? 1 : count + 1);
        say.accept(attribute, session.getAttribute(attribute));
      }
      case "list" -> session.setAttribute(attribute, new ArrayList<>());
      case "add" -> list(session, attribute).add(parts[1]);
      case "share" -> session.setAttribute(attribute, session.getAttribute(parts[1]));
      case "object" -> session.setAttribute(attribute, made(parts[1]));
      case "random" -> session.setAttribute(attribute, random(Integer.parseInt(parts[1])));
      case "invalidate" -> session.invalidate();
      case "maxInactive" -> session.setMaxInactiveInterval(Integer.parseInt(argument));
      default -> throw new IllegalArgumentException("no step \"" + name + "\"");
    }
  }

  private static List<String> sorted(List<String> names) {
    Collections.sort(names);
    return names;
  }

  @SuppressWarnings("unchecked")
  private static List<String> list(HttpSession session, String attribute) {
    return (List<String>) session.getAttribute(attribute);
  }

  /** An object of a class of this package, such as {@code Listening(a)}. */
  private static Object made(String call) {
    int open = call.indexOf('(');
    try {
      return Class.forName("app." + call.substring(0, open))
          .getConstructor(String.class)
          .newInstance(call.substring(open + 1, call.length() - 1));
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException(call, e);
    }
  }

  /** Bytes that no compression makes smaller. */
  private static byte[] random(int length) {
    byte[] bytes = new byte[length];
    new Random(length).nextBytes(bytes);
    return bytes;
  }
}
