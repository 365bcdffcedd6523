<%-- GET: the cart as lines of text, for curl and the scripted story. POST item, change: adds or takes away. --%>
<%@ page contentType="text/plain;charset=UTF-8" trimDirectiveWhitespaces="true" %>
<%@ include file="catalog.jspf" %>
<%
  response.setHeader("Cache-Control", "no-store");
  if ("POST".equals(request.getMethod())) {
    String item = request.getParameter("item");
    String change = request.getParameter("change");
    if (!CATALOG.containsKey(item) || !("1".equals(change) || "-1".equals(change))) {
      response.sendError(400, "item or change is not known");
      return;
    }
    cart.merge(item, Integer.parseInt(change), Integer::sum);
    cart.values().removeIf(count -> count <= 0);
    session.setAttribute("cart", cart);
    response.setStatus(303);
    response.setHeader("Location", "./");
    return;
  }
%>
tomcat=<%= System.getProperty("tomcat.name") %>
session=<%= session.getId() %>
created=<%= java.time.Instant.ofEpochMilli(session.getCreationTime()) %>
items=<%= cart %>
sum=<%= euros(sum(cart)) %>
