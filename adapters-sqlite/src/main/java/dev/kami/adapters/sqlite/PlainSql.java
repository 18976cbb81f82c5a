package dev.kami.adapters.sqlite;

import org.jdbi.v3.core.statement.ParsedParameters;
import org.jdbi.v3.core.statement.ParsedSql;
import org.jdbi.v3.core.statement.SqlParser;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * Takes statements as they are written, each {@code ?} as a parameter; they must have none in a
 * text or a comment.
 *
 * <p>JDBI's own parser, for named parameters and templates, starts a generated lexer with the first
 * statement, which costs more time than all else that {@code kami list} asks of the database.
 */
final class PlainSql implements SqlParser {

  @Override
  public ParsedSql parse(String sql, StatementContext context) {
    var parameters = (int) sql.chars().filter(c -> c == '?').count();
    return ParsedSql.of(sql, ParsedParameters.positional(parameters));
  }

  @Override
  public String nameParameter(String name, StatementContext context) {
    throw new UnsupportedOperationException("parameters have no names here: " + name);
  }
}
