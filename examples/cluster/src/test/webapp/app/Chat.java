package app;

import jakarta.servlet.http.HttpSession;
import jakarta.websocket.EndpointConfig;
import jakarta.websocket.HandshakeResponse;
import jakarta.websocket.OnMessage;
import jakarta.websocket.OnOpen;
import jakarta.websocket.server.HandshakeRequest;
import jakarta.websocket.server.ServerEndpoint;
import jakarta.websocket.server.ServerEndpointConfig;

/** Keeps the last message in the session of its user. */
@ServerEndpoint(value = "/chat", configurator = Chat.WithSession.class)
public final class Chat {
  private HttpSession session;

  @OnOpen
  public void open(EndpointConfig config) {
    session = (HttpSession) config.getUserProperties().get("session");
  }

  @OnMessage
  public String keep(String message) {
    session.setAttribute("message", message);
    return "kept " + message;
  }

  /** Hands the session of the handshake on. */
  public static final class WithSession extends ServerEndpointConfig.Configurator {
    @Override
    public void modifyHandshake(
        ServerEndpointConfig config, HandshakeRequest request, HandshakeResponse response) {
      config.getUserProperties().put("session", request.getHttpSession());
    }
  }
}
