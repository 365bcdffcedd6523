package de.javakaffee.web.msm.testkit.samples;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.LinkedTransferQueue;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.SynchronousQueue;

/** Queues and deques of the JDK. */
final class JdkQueues {
  private static final List<String> NAMES = List.of("Grace", "Ada", "Katherine", "Barbara");
  private static final int CAPACITY = 5;

  private JdkQueues() {}

  private static Queue<String> fill(Queue<String> queue) {
    queue.addAll(NAMES);
    return queue;
  }

  static Queue<String> arrayDeque() {
    return fill(new ArrayDeque<>());
  }

  static Queue<String> priority() {
    return fill(new PriorityQueue<>());
  }

  static Queue<String> priorityReversed() {
    return fill(new PriorityQueue<>(Comparator.reverseOrder()));
  }

  static void pollsTheLast(Object decoded) {
    Queue<?> queue = (Queue<?>) decoded;
    Expect.that(
        List.of("Katherine", "Grace").equals(List.of(queue.remove(), queue.remove())),
        "the last comes first");
  }

  static Queue<String> arrayBlocking() {
    return fill(new ArrayBlockingQueue<>(CAPACITY));
  }

  static Queue<String> fairArrayBlocking() {
    return fill(new ArrayBlockingQueue<>(CAPACITY, true));
  }

  static Queue<String> linkedBlocking() {
    return fill(new LinkedBlockingQueue<>());
  }

  static Queue<String> boundedLinkedBlocking() {
    return fill(new LinkedBlockingQueue<>(CAPACITY));
  }

  static Queue<String> boundedBlockingDeque() {
    return fill(new LinkedBlockingDeque<>(CAPACITY));
  }

  static void hasRoomForOne(Object decoded) {
    @SuppressWarnings("unchecked")
    Queue<String> queue = (Queue<String>) decoded;
    Expect.that(queue.offer("Hedy"), "there is room for one");
    Expect.that(!queue.offer("Radia"), "there is no room for another");
  }

  static Queue<String> priorityBlocking() {
    return fill(new PriorityBlockingQueue<>(CAPACITY, Comparator.reverseOrder()));
  }

  static Queue<String> concurrentLinked() {
    return fill(new ConcurrentLinkedQueue<>());
  }

  static Queue<String> concurrentDeque() {
    return fill(new ConcurrentLinkedDeque<>());
  }

  static Queue<String> transfer() {
    return fill(new LinkedTransferQueue<>());
  }

  static Queue<String> synchronous() {
    return new SynchronousQueue<>(true);
  }

  static Queue<String> lifo() {
    Queue<String> queue = Collections.asLifoQueue(new ArrayDeque<>());
    return fill(queue);
  }

  static void pollsTheYoungest(Object decoded) {
    Expect.that("Barbara".equals(((Queue<?>) decoded).poll()), "the youngest comes first");
  }
}
