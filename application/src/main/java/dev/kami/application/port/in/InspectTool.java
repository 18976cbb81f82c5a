package dev.kami.application.port.in;

/** Shows everything that is known of an installed tool. */
public interface InspectTool {

  /**
   * {@return the tool's details}
   *
   * @param id the id of a tool or a function as somebody typed it
   * @throws dev.kami.domain.problem.ProblemException {@code tool.not-found}, naming the nearest id
   */
  ToolDetails inspect(String id);
}
