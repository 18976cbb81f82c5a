/** Tests of the whole: the built distribution as a real process. */
@NullMarked
package dev.kami.bootstrap;

import org.jspecify.annotations.NullMarked;
