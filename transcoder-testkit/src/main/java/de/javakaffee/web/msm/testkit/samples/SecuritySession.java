package de.javakaffee.web.msm.testkit.samples;

import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.security.Principal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a security framework keeps: a context, a token in it, the user and sorted authorities, and
 * the request that was interrupted by the login. Look-alikes of our own, in the shape that Spring
 * Security 6 gives these objects; none of its classes is needed.
 */
@SuppressWarnings("unused") // only serializers read the fields
final class SecuritySession {
  interface Authority extends Serializable {
    String name();
  }

  record Role(String name) implements Authority {}

  /** Orders authorities; without state. */
  static final class ByName implements Comparator<Authority>, Serializable {
    private static final long serialVersionUID = 1L;

    @Override
    public int compare(Authority one, Authority other) {
      return one.name().compareTo(other.name());
    }
  }

  /** The authorities are sorted and cannot be changed. */
  static final class Account implements Serializable {
    private static final long serialVersionUID = 1L;

    private @Nullable String password;
    private final String name;
    private final Set<Authority> authorities;
    private final boolean enabled = true;

    Account(String name, List<Authority> authorities) {
      this.name = name;
      Set<Authority> sorted = new TreeSet<>(new ByName());
      sorted.addAll(authorities);
      this.authorities = Collections.unmodifiableSet(sorted);
    }
  }

  /** Where the user came from. */
  record Details(String address, @Nullable String session) implements Serializable {}

  /** Common to all kinds of tokens. */
  abstract static class Token implements Principal, Serializable {
    private static final long serialVersionUID = 1L;

    private final Collection<Authority> authorities;
    private @Nullable Object details;
    private boolean authenticated;

    Token(List<Authority> authorities) {
      this.authorities = Collections.unmodifiableList(new ArrayList<>(authorities));
    }

    void authenticated(Object details) {
      this.details = details;
      authenticated = true;
    }
  }

  /** By name and password, of which the latter is forgotten. */
  static final class PasswordToken extends Token {
    private static final long serialVersionUID = 1L;

    private final Object principal;
    private @Nullable Object credentials;

    PasswordToken(Account account, List<Authority> authorities) {
      super(authorities);
      principal = account;
    }

    @Override
    public String getName() {
      return ((Account) principal).name;
    }
  }

  /** Refuses to be read without a token. */
  static final class Context implements Serializable {
    private static final long serialVersionUID = 1L;

    private final @Nullable Token token;

    Context(Token token) {
      this.token = token;
    }

    private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
      in.defaultReadObject();
      if (token == null) {
        throw new IOException("no token");
      }
    }
  }

  /** The request that is to be repeated after the login. */
  static final class SavedRequest implements Serializable {
    private static final long serialVersionUID = 1L;

    private final Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final Map<String, String[]> parameters = new HashMap<>();
    private final String uri = "/orders";
    private final int port = 8080;
  }

  private SecuritySession() {}

  static Attributes session() {
    List<Authority> roles =
        List.of(new Role("ROLE_USER"), new Role("ROLE_ADMIN"), new Role("ROLE_AUDIT"));
    PasswordToken token = new PasswordToken(new Account("ada", roles), roles);
    token.authenticated(new Details("192.0.2.7", null));
    SavedRequest request = new SavedRequest();
    request.headers.put("Accept", new ArrayList<>(List.of("text/html", "*/*")));
    request.headers.put("accept-language", new ArrayList<>(List.of("de")));
    request.parameters.put("id", new String[] {"4711", "4712"});
    return Attributes.of("SECURITY_CONTEXT", new Context(token)).and("SAVED_REQUEST", request);
  }
}
