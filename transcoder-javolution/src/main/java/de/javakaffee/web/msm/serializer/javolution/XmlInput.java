package de.javakaffee.web.msm.serializer.javolution;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import javolution.text.CharArray;
import javolution.xml.stream.XMLStreamConstants;
import javolution.xml.stream.XMLStreamException;
import javolution.xml.stream.XMLStreamReaderImpl;
import org.jspecify.annotations.Nullable;

/**
 * Parses one document after the other. For one thread; to be thrown away after any exception.
 *
 * <p>Elements, attributes and text are all that there may be: comments, processing instructions and
 * document types are refused, entities other than the five of XML by Javolution itself, so that
 * nothing outside the document is ever read.
 *
 * <p>Javolution's own decoder takes what is not UTF-8, and its parser goes on for ever, and takes
 * all memory, where a document ends behind an ampersand: therefore the text is decoded here, and
 * nobody may ask twice for what comes after its end.
 */
final class XmlInput {
  /** The buffer of what parsed more is not worth keeping. */
  static final int LONGEST_KEPT = 1 << 18;

  private final XMLStreamReaderImpl xml = new XMLStreamReaderImpl();

  /** Begins a document: the next event is that of its root. */
  void open(byte[] bytes) {
    if (bytes.length > 1 && bytes[0] == '<' && bytes[1] == '?') {
      throw unexpected();
    }
    try {
      xml.setInput(new Document(bytes));
    } catch (XMLStreamException e) {
      throw damaged(e);
    }
  }

  /** Ends a document, which has to be at its end. */
  void close() {
    try {
      if (xml.next() != XMLStreamConstants.END_DOCUMENT) {
        throw Refusal.damaged("something behind the session");
      }
      xml.close();
    } catch (XMLStreamException e) {
      throw damaged(e);
    }
  }

  /** Goes to the start of the next element within the current one; false at the end of that. */
  boolean child() {
    while (true) {
      switch (next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          return true;
        }
        case XMLStreamConstants.END_ELEMENT -> {
          return false;
        }
        case XMLStreamConstants.CHARACTERS -> {
          if (!xml.isWhiteSpace()) {
            throw Refusal.damaged("text between elements");
          }
        }
        default -> throw unexpected();
      }
    }
  }

  /** The text of the current element, which has nothing else, and goes to its end. */
  CharArray text() {
    int event = next();
    if (event == XMLStreamConstants.END_ELEMENT) {
      return new CharArray();
    }
    if (event != XMLStreamConstants.CHARACTERS) {
      throw unexpected();
    }
    CharArray text = xml.getText();
    if (next() != XMLStreamConstants.END_ELEMENT) {
      throw Refusal.damaged("text and elements in one");
    }
    return text;
  }

  /**
   * The text of the current element if it has nothing else, and goes to its end; null if it begins
   * with another element, and goes to the start of that.
   */
  @Nullable String textOrChild() {
    switch (next()) {
      case XMLStreamConstants.END_ELEMENT -> {
        return "";
      }
      case XMLStreamConstants.START_ELEMENT -> {
        return null;
      }
      case XMLStreamConstants.CHARACTERS -> {
        boolean space = xml.isWhiteSpace();
        String text = XmlText.plain(xml.getText());
        switch (next()) {
          case XMLStreamConstants.END_ELEMENT -> {
            return text;
          }
          case XMLStreamConstants.START_ELEMENT -> {
            if (space) {
              return null;
            }
          }
          default -> throw unexpected();
        }
        throw Refusal.damaged("text and elements in one");
      }
      default -> throw unexpected();
    }
  }

  /** Elements around the current one, and itself. */
  int depth() {
    return xml.getDepth();
  }

  /**
   * Goes to the end of the element that began at this depth, past any text.
   *
   * @param eachChild is called at the start of each element in it, and goes to its end
   */
  void passRest(int depth, Runnable eachChild) {
    if (xml.isEndElement() && xml.getDepth() == depth) {
      return;
    }
    while (true) {
      switch (next()) {
        case XMLStreamConstants.START_ELEMENT -> eachChild.run();
        case XMLStreamConstants.END_ELEMENT -> {
          return;
        }
        case XMLStreamConstants.CHARACTERS -> {}
        default -> throw unexpected();
      }
    }
  }

  /** Of the element whose start or end was found last. */
  CharArray name() {
    return xml.getQName();
  }

  /** Of the element whose start was found last, like the two that follow. */
  int attributes() {
    return xml.getAttributeCount();
  }

  CharArray attributeName(int index) {
    return xml.getAttributes().getQName(index);
  }

  CharArray attributeValue(int index) {
    return xml.getAttributes().getValue(index);
  }

  private int next() {
    try {
      return xml.next();
    } catch (XMLStreamException e) {
      throw damaged(e);
    }
  }

  private static Refusal unexpected() {
    return Refusal.damaged("neither element nor text");
  }

  private static Refusal damaged(XMLStreamException e) {
    return new Refusal("damaged: not well-formed XML", e);
  }

  /** Hands over the characters, up to the last that is no space. */
  private static final class Document extends Reader {
    private final ByteBuffer bytes;
    private final CharsetDecoder decoder = UTF_8.newDecoder();
    private boolean over;

    Document(byte[] bytes) {
      int length = bytes.length;
      while (length > 0 && isSpace(bytes[length - 1])) {
        length--;
      }
      this.bytes = ByteBuffer.wrap(bytes, 0, length);
    }

    private static boolean isSpace(byte b) {
      return b == ' ' || b == '\n' || b == '\r' || b == '\t';
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
      CharBuffer chars = CharBuffer.wrap(target, offset, length);
      if (decoder.decode(bytes, chars, true).isError()) {
        throw Refusal.damaged("not UTF-8");
      }
      int count = chars.position() - offset;
      if (count == 0) {
        if (over) {
          throw new IOException("there is no more");
        }
        over = true;
        return -1;
      }
      return count;
    }

    @Override
    public void close() {}
  }
}
