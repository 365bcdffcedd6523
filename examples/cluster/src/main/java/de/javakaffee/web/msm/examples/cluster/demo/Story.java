package de.javakaffee.web.msm.examples.cluster.demo;

import de.javakaffee.web.msm.examples.cluster.Browser;
import de.javakaffee.web.msm.examples.cluster.Cluster;
import de.javakaffee.web.msm.examples.cluster.MemcachedProcess;
import de.javakaffee.web.msm.examples.cluster.Page;
import de.javakaffee.web.msm.examples.cluster.TomcatProcess;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a person would do with the shop: fill a cart, kill servers, and look whether it is still
 * there. Used once, by one thread.
 */
final class Story {
  private final Cluster cluster;
  private final Browser user;
  private final PrintStream out;
  private final List<String> lost = new ArrayList<>();

  Story(Cluster cluster, PrintStream out) {
    this.cluster = cluster;
    this.user = cluster.browser();
    this.out = out;
  }

  /**
   * Plays it, and tells it to the stream.
   *
   * @return what was lost, a sentence each; empty if all went well
   */
  List<String> play() {
    TomcatProcess a = cluster.tomcat("A");
    TomcatProcess b = cluster.tomcat("B");
    add(user.on(a), "espresso");
    add(user.on(a), "espresso");
    add(user.on(a), "cake");
    Cart cart = Cart.on(user.on(a).get("/cart.jsp"));
    out.println("A cart is filled on A: " + cart);

    a.kill();
    check("A is killed (kill -9)", cart, user);
    a.start();
    check("A is running again", cart, user.on(a));

    MemcachedProcess first = cluster.memcached(cart.node());
    first.kill();
    check(first + " is killed, which holds the session first", cart, user.on(a));
    check("The same on B", cart, user.on(b));
    first.start();
    check(first + " is running again", cart, user);

    out.println(lost.isEmpty() ? "Nothing was lost." : "Lost:");
    lost.forEach(out::println);
    return lost;
  }

  private static void add(Browser browser, String item) {
    browser.post("/cart.jsp", Map.of("item", item, "change", "1"));
  }

  private void check(String event, Cart expected, Browser browser) {
    Page page = browser.get("/cart.jsp");
    String served = page.servedBy().map(name -> "served by " + name).orElse("served by nobody");
    Cart actual = Cart.on(page);
    if (actual.equals(expected)) {
      out.println(event + "; " + served + ", the cart is whole.");
    } else {
      lost.add(event + "; " + served + ", expected " + expected + ", but got " + actual);
      out.println(lost.get(lost.size() - 1));
    }
  }

  /** What the user must not lose. */
  private record Cart(String session, String created, String items, String sum) {
    static Cart on(Page page) {
      return new Cart(
          page.value("session"), page.value("created"), page.value("items"), page.value("sum"));
    }

    /** The memcached that holds the session first. */
    String node() {
      return session.substring(session.lastIndexOf('-') + 1);
    }

    @Override
    public String toString() {
      return items + ", " + sum + " EUR, in session " + session + " of " + created;
    }
  }
}
