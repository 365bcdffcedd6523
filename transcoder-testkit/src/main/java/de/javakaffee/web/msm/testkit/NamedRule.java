package de.javakaffee.web.msm.testkit;

import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.DynamicTestInvocationContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.opentest4j.TestAbortedException;

/**
 * Puts the rule, and the sample it was tried with, before the message of each failure: builds show
 * the names of methods, where a dynamic test is only a number. Stateless.
 */
final class NamedRule implements InvocationInterceptor {

  @Override
  public void interceptTestMethod(
      Invocation<@Nullable Void> rule,
      ReflectiveInvocationContext<Method> method,
      ExtensionContext context)
      throws Throwable {
    named(context.getDisplayName(), rule);
  }

  @Override
  public <T extends @Nullable Object> T interceptTestFactoryMethod(
      Invocation<T> rule, ReflectiveInvocationContext<Method> method, ExtensionContext context)
      throws Throwable {
    return named(context.getDisplayName(), rule);
  }

  @Override
  public void interceptDynamicTest(
      Invocation<@Nullable Void> rule, DynamicTestInvocationContext test, ExtensionContext context)
      throws Throwable {
    String sample = " [" + context.getDisplayName() + "]";
    named(context.getParent().map(ExtensionContext::getDisplayName).orElse("") + sample, rule);
  }

  private static <T extends @Nullable Object> T named(String name, Invocation<T> rule) {
    try {
      return rule.proceed();
    } catch (TestAbortedException e) {
      throw e;
    } catch (Throwable e) {
      String what = e instanceof AssertionError ? e.getMessage() : e.toString();
      throw new AssertionError(name + ": " + what, e);
    }
  }
}
