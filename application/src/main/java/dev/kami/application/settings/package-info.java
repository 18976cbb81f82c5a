/** The use case that shows the settings in force. */
@NullMarked
package dev.kami.application.settings;

import org.jspecify.annotations.NullMarked;
