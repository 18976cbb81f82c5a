package dev.kami.architecture.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A page of the documentation.
 *
 * @param text its Markdown
 */
public record Document(String text) {

  private static final Path DOCS = Path.of("..", "docs");
  private static final Pattern JAVA = Pattern.compile("(?ms)^```java\\n(.*?)^```$");
  private static final Pattern FILE = Pattern.compile("(?ms)^```text (META-INF/\\S+)\\n(.*?)^```$");
  private static final Pattern PACKAGE = Pattern.compile("(?m)^package ([\\w.]+);$");
  private static final Pattern TYPE = Pattern.compile("(?m)^(?:public )?(?:final )?class (\\w+)");
  private static final Pattern CODE = Pattern.compile("`([^`\\n]+)`");

  /** {@return the page of that name} */
  public static Document named(String name) {
    try {
      return new Document(Files.readString(DOCS.resolve(name)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** {@return the Java files that the page shows in full} */
  public List<ShownFile> javaFiles() {
    return matches(JAVA).map(match -> match.group(1)).map(Document::javaFile).toList();
  }

  /** {@return the other files that the page shows in full} */
  public List<ShownFile> otherFiles() {
    return matches(FILE).map(match -> new ShownFile(match.group(1), match.group(2))).toList();
  }

  /** {@return what stands in code font within a line} */
  public List<String> codeWords() {
    return matches(CODE).map(match -> match.group(1)).toList();
  }

  private Stream<MatchResult> matches(Pattern pattern) {
    return pattern.matcher(text).results();
  }

  private static ShownFile javaFile(String code) {
    var folder = first(PACKAGE, code).replace('.', '/');
    return new ShownFile(folder + "/" + first(TYPE, code) + ".java", code);
  }

  private static String first(Pattern pattern, String code) {
    return pattern.matcher(code).results().findFirst().orElseThrow().group(1);
  }
}
