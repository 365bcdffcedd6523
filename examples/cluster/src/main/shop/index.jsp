<%@ page contentType="text/html;charset=UTF-8" trimDirectiveWhitespaces="true" %>
<%@ include file="catalog.jspf" %>
<%!
  static final java.time.format.DateTimeFormatter TIME =
      java.time.format.DateTimeFormatter.ofPattern("HH:mm:ss").withZone(java.time.ZoneId.systemDefault());

  static String title(String item) {
    return Character.toUpperCase(item.charAt(0)) + item.substring(1);
  }
%>
<%
  response.setHeader("Cache-Control", "no-store");
  response.setHeader("Content-Security-Policy", "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
  Integer visits = (Integer) session.getAttribute("visits");
  visits = visits == null ? 1 : visits + 1;
  session.setAttribute("visits", visits);
  String tomcat = System.getProperty("tomcat.name");
  String id = session.getId();
%>
<!DOCTYPE html>
<html lang="en">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta name="color-scheme" content="light dark">
  <title>A session that survives</title>
  <link rel="icon" href="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E%3Ccircle cx='8' cy='8' r='6' fill='%23b45309'/%3E%3C/svg%3E">
  <link rel="stylesheet" href="shop.css">
  <script src="shop.js" defer></script>
</head>
<body data-session="<%= id %>" data-tomcat="<%= tomcat %>">
<header>
  <h1>A session that survives</h1>
  <p>Fill the cart, then kill a Tomcat or a memcached: the session and the cart stay as they are.</p>
</header>

<main>
  <section class="served served-<%= tomcat %>" aria-labelledby="served-by">
    <p class="label" id="served-by">This page was served by</p>
    <p class="tomcat">Tomcat <strong><%= tomcat %></strong></p>
    <dl>
      <div class="whole"><dt>Session</dt><dd><code id="session"><%= id %></code></dd></div>
      <div><dt>Created</dt><dd id="created"><%= TIME.format(java.time.Instant.ofEpochMilli(session.getCreationTime())) %></dd></div>
      <div><dt>Page views</dt><dd id="visits"><%= visits %></dd></div>
      <div><dt>Software</dt><dd><%= application.getServerInfo().replace("Apache ", "") %></dd></div>
    </dl>
    <a class="button" href="./">Reload</a>
  </section>

  <section aria-labelledby="shop">
    <h2 id="shop">Shop</h2>
    <ul class="lines">
<% for (Map.Entry<String, Integer> goods : CATALOG.entrySet()) { %>
      <li>
        <span><%= title(goods.getKey()) %></span>
        <span class="price"><%= euros(goods.getValue()) %> €</span>
        <form method="post" action="cart.jsp">
          <input type="hidden" name="item" value="<%= goods.getKey() %>">
          <button name="change" value="1" id="add-<%= goods.getKey() %>">Add</button>
        </form>
      </li>
<% } %>
    </ul>
  </section>

  <section aria-labelledby="cart">
    <h2 id="cart">Cart</h2>
<% if (cart.isEmpty()) { %>
    <p class="empty">Nothing in it yet.</p>
<% } else { %>
    <ul class="lines">
<%   for (Map.Entry<String, Integer> line : cart.entrySet()) { %>
      <li class="in-cart">
        <span><%= line.getValue() %> × <%= title(line.getKey()) %></span>
        <span class="price"><%= euros(line.getValue() * CATALOG.get(line.getKey())) %> €</span>
        <form method="post" action="cart.jsp">
          <input type="hidden" name="item" value="<%= line.getKey() %>">
          <button name="change" value="-1" aria-label="One <%= line.getKey() %> less">−</button>
          <button name="change" value="1" aria-label="One <%= line.getKey() %> more">+</button>
        </form>
      </li>
<%   } %>
    </ul>
    <p class="sum"><span>Sum</span> <strong id="sum"><%= euros(sum(cart)) %> €</strong></p>
<% } %>
  </section>

  <section class="cluster" aria-labelledby="cluster">
    <h2 id="cluster">Cluster</h2>
    <p class="row-name">Tomcats <small>share the load in turn</small></p>
    <div class="servers" id="tomcats"></div>
    <p class="row-name">memcacheds <small>hold the sessions</small></p>
    <div class="servers" id="memcacheds"></div>
    <p class="message" id="message" role="status"></p>
    <noscript><p>The buttons that kill servers need JavaScript.</p></noscript>
  </section>
</main>
</body>
</html>
