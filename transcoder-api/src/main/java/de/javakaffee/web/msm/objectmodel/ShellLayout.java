package de.javakaffee.web.msm.objectmodel;

import de.javakaffee.web.msm.objectstream.StreamContents;
import de.javakaffee.web.msm.objectstream.StreamNode;
import de.javakaffee.web.msm.objectstream.StreamScan;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** So many members, one after the other, with stand-ins in them. For one thread and one shell. */
final class ShellLayout implements StreamContents {

  /** Finds what the container behind a stand-in holds. */
  @FunctionalInterface
  interface NodeOfChild {
    StreamNode node(int number) throws IOException;
  }

  private final int members;
  private final NodeOfChild children;
  private final List<StreamNode> nodes = new ArrayList<>();
  private int next;

  ShellLayout(int members, NodeOfChild children) {
    this.members = members;
    this.children = children;
  }

  @Override
  public void scan(StreamScan stream) throws IOException {
    next = 0;
    nodes.clear();
    for (int i = 0; i < members; i++) {
      nodes.add(stream.value());
    }
  }

  @Override
  public boolean standsIn(String className) {
    return className.equals(Ref.NAME);
  }

  @Override
  public StreamNode standIn() throws IOException {
    return children.node(next++);
  }

  /** The members as containers, after {@link #scan}. */
  List<StreamNode> nodes() {
    return nodes;
  }
}
