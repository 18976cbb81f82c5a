package dev.kami.architecture.rules;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.function.Predicate;

/** Conditions in one line. */
final class Checks {

  private Checks() {}

  /** {@return the condition that the predicate holds for a class} */
  static ArchCondition<JavaClass> beTrue(String description, Predicate<JavaClass> holds) {
    return new ArchCondition<>(description) {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        if (!holds.test(type)) {
          events.add(
              SimpleConditionEvent.violated(
                  type, type.getDescription() + " should " + description));
        }
      }
    };
  }
}
