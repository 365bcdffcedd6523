package de.javakaffee.web.msm.examples.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One user of the counting page, who expects on every visit the session of the first one: the same
 * id, the same creation time, and a counter that is one higher.
 */
final class Visitor {
  /** The page: session id, creation time, and how often it was asked for in this session. */
  static final String PAGE =
      """
      <%@ page contentType="text/plain;charset=UTF-8" %>
      <%
        Integer count = (Integer) session.getAttribute("count");
        count = count == null ? 1 : count + 1;
        session.setAttribute("count", count);
      %>
      id=<%= session.getId() %>
      created=<%= session.getCreationTime() %>
      count=<%= count %>
      """;

  private final Browser browser;
  private final String path;
  private final String id;
  private final String created;
  private int count = 1;

  /** The first visit. */
  Visitor(Browser browser, String path) {
    this.browser = browser;
    this.path = path;
    Page first = browser.get(path);
    assertThat(first.status()).as(first.body()).isEqualTo(200);
    this.id = first.value("id");
    this.created = first.value("created");
    assertThat(first.value("count")).isEqualTo("1");
    assertThat(browser.sessionId()).contains(id);
  }

  Page visit() {
    count++;
    Page page = browser.get(path);
    assertThat(page.status()).as(page.body()).isEqualTo(200);
    assertThat(List.of(page.value("id"), page.value("created"), page.value("count")))
        .as("id, creation time, count, served by %s", page.servedBy())
        .containsExactly(id, created, "" + count);
    return page;
  }

  Visits visits(int number) {
    List<Page> pages = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      pages.add(visit());
    }
    return new Visits(pages);
  }

  /** As it is stored: without a jvmRoute. */
  String key() {
    int route = id.indexOf('.');
    return route < 0 ? id : id.substring(0, route);
  }

  /** The memcached that holds the session first. */
  String node() {
    return key().substring(key().lastIndexOf('-') + 1);
  }

  /** Some visits, one after the other. */
  record Visits(List<Page> pages) {
    Map<String, Integer> countByTomcat() {
      Map<String, Integer> counts = new TreeMap<>();
      pages.forEach(page -> counts.merge(page.servedBy().orElse("nobody"), 1, Integer::sum));
      return counts;
    }

    /** For each Tomcat the numbers (from 0, of its own visits) of those that took so long. */
    Map<String, List<Integer>> slowerThan(Duration limit) {
      Map<String, Integer> seen = new TreeMap<>();
      Map<String, List<Integer>> slow = new TreeMap<>();
      for (Page page : pages) {
        String tomcat = page.servedBy().orElse("nobody");
        int number = seen.merge(tomcat, 1, Integer::sum) - 1;
        if (page.took().compareTo(limit) > 0) {
          slow.computeIfAbsent(tomcat, unused -> new ArrayList<>()).add(number);
        }
      }
      return slow;
    }

    Duration slowest() {
      return Collections.max(pages.stream().map(Page::took).toList());
    }

    Duration median() {
      return pages.stream().map(Page::took).sorted().toList().get(pages.size() / 2);
    }
  }
}
