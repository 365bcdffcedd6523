package de.javakaffee.web.msm.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * A certificate for a server of a test, made by the JDK's keytool, valid for a few days. Immutable;
 * its files live in the folder given.
 */
public final class SelfSignedCertificate {
  private static final String ALIAS = "memcached";
  private static final char[] PASSWORD = "for-this-test-only".toCharArray();

  private final Path certificateFile;
  private final Path keyFile;
  private final SSLContext context;

  private SelfSignedCertificate(Path certificateFile, Path keyFile, SSLContext context) {
    this.certificateFile = certificateFile;
    this.keyFile = keyFile;
    this.context = context;
  }

  /** Makes key and certificate for 127.0.0.1 and localhost. */
  public static SelfSignedCertificate createIn(Path folder) {
    return createIn(folder, "ip:127.0.0.1,dns:localhost");
  }

  /**
   * Makes key and certificate for other names.
   *
   * @param names as keytool's extension {@code san} takes them, such as {@code dns:example.org}
   */
  public static SelfSignedCertificate createIn(Path folder, String names) {
    try {
      Path store = folder.resolve("memcached.p12");
      runKeytool(store, names);
      KeyStore keys = KeyStore.getInstance("PKCS12");
      try (InputStream in = Files.newInputStream(store)) {
        keys.load(in, PASSWORD);
      }
      Path certificate =
          pem(folder, "CERTIFICATE", keys.getCertificate(ALIAS).getEncoded(), "memcached.crt");
      Path key =
          pem(folder, "PRIVATE KEY", keys.getKey(ALIAS, PASSWORD).getEncoded(), "memcached.key");
      return new SelfSignedCertificate(certificate, key, context(keys));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the JDK refuses the certificate made by its keytool", e);
    }
  }

  /** The certificate as PEM. */
  public Path certificateFile() {
    return certificateFile;
  }

  /** The private key as PEM. */
  public Path keyFile() {
    return keyFile;
  }

  /** Shows this certificate, and trusts no other. */
  public SSLContext context() {
    return context;
  }

  private static void runKeytool(Path store, String names) throws IOException {
    Path keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
    List<String> command =
        List.of(
            keytool.toString(),
            "-genkeypair",
            "-alias",
            ALIAS,
            "-keyalg",
            "EC",
            "-dname",
            "CN=localhost",
            "-ext",
            "san=" + names,
            "-validity",
            "3",
            "-storetype",
            "PKCS12",
            "-keystore",
            store.toString(),
            "-storepass",
            new String(PASSWORD));
    Path log = store.resolveSibling("keytool.log");
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    try {
      if (process.waitFor() != 0) {
        throw new IOException("keytool failed: " + Files.readString(log));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while keytool ran", e);
    }
  }

  private static Path pem(Path folder, String type, byte[] bytes, String name) throws IOException {
    Base64.Encoder lines = Base64.getMimeEncoder(64, new byte[] {'\n'});
    String text =
        "-----BEGIN %1$s-----%n%2$s%n-----END %1$s-----%n"
            .formatted(type, lines.encodeToString(bytes));
    Path file = folder.resolve(name);
    Files.writeString(file, text, StandardCharsets.US_ASCII);
    return file;
  }

  private static SSLContext context(KeyStore keys) throws GeneralSecurityException {
    KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    own.init(keys, PASSWORD);
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    try {
      trusted.load(null, null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    trusted.setCertificateEntry(ALIAS, keys.getCertificate(ALIAS));
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(trusted);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(own.getKeyManagers(), trust.getTrustManagers(), null);
    return context;
  }
}
