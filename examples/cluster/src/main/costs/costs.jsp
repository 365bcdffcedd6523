<%@ page contentType="text/plain; charset=UTF-8" trimDirectiveWhitespaces="true" %><%!
  static final class Item implements java.io.Serializable {
    private static final long serialVersionUID = 1L;
    final String name;
    int count;

    Item(String name) {
      this.name = name;
    }
  }

  static java.util.ArrayList<Item> items(int attribute) {
    java.util.ArrayList<Item> items = new java.util.ArrayList<>();
    for (int i = 0; i < 10; i++) {
      items.add(new Item("item " + i + " of attribute " + attribute));
    }
    return items;
  }
%><%
  String what = request.getParameter("do");
  if (what.equals("fill")) {
    int count = Integer.parseInt(request.getParameter("attributes"));
    for (int i = 0; i < count; i++) {
      session.setAttribute("attribute" + i, items(i));
    }
  } else if (!what.equals("nothing")) {
    java.util.List<?> items = (java.util.List<?>) session.getAttribute("attribute0");
    Item first = (Item) items.get(0);
    if (what.equals("change")) {
      first.count++;
    }
    out.println("count=" + first.count);
  }
%>
