package dev.kami.adapters.cli.command;

import dev.kami.adapters.cli.render.AgentServer;
import dev.kami.application.port.in.UseCases;
import dev.kami.application.port.out.JsonCodec;
import dev.kami.application.port.out.Telemetry;
import java.util.function.Consumer;

/** What the command line needs from the program around it, wired by whoever starts it. */
public interface KamiHost {
  /**
   * {@return the program, wired for these options}
   *
   * <p>Cheap: settings are read and checked, but no database is opened and no engine started before
   * a use case needs it.
   *
   * @throws dev.kami.domain.problem.ProblemException every problem of the settings at once
   */
  Session open(GlobalOptions options);

  /** The wired program, for the length of one command. */
  interface Session extends AutoCloseable {
    /** {@return the use cases} */
    UseCases useCases();

    /** {@return the codec for what is printed and logged as JSON} */
    JsonCodec json();

    /** {@return where events go} */
    Telemetry telemetry();

    /**
     * Serves agents, on the process's standard streams until their input has ended, or on a port
     * until the process is told to stop; what was asked is answered then.
     *
     * @param notes told what the person who started it must know and no log may have: a token
     */
    void serve(Consumer<String> notes);

    /**
     * {@return how another program comes to a server of the same tools: the command that starts
     * one, wherever it is started, or where one is called}
     */
    AgentServer agentServer();

    /** Stops what is running and lets go of everything. Closing twice is harmless. */
    @Override
    void close();
  }
}
