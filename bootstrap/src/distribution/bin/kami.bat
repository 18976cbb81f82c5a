@echo off
rem Starts KAMI from wherever this distribution was unpacked. Needs a Java 25 in KAMI_JAVA_HOME, JAVA_HOME or on PATH.
setlocal
set "KAMI_DIR=%~dp0.."
set "KAMI_JAVA=java"
if defined JAVA_HOME set "KAMI_JAVA=%JAVA_HOME%\bin\java"
if defined KAMI_JAVA_HOME set "KAMI_JAVA=%KAMI_JAVA_HOME%\bin\java"
"%KAMI_JAVA%" -version 2>&1 | findstr /r /c:"version \"25[.\"]" >nul
if errorlevel 1 (
  echo kami: needs Java 25, and "%KAMI_JAVA%" is not one 1>&2
  echo   fix: install a JDK 25, or set KAMI_JAVA_HOME to where one is 1>&2
  exit /b 69
)
"%KAMI_JAVA%" -Xlog:disable -XX:+UseSerialGC -XX:-UsePerfData -XX:-DontCompileHugeMethods ^
  --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow -Dfile.encoding=UTF-8 ^
  "-Dkami.home=%KAMI_DIR%" %KAMI_JAVA_OPTS% -cp "%KAMI_DIR%\lib\kami-bootstrap.jar;%KAMI_DIR%\extensions\*" ^
  dev.kami.bootstrap.Main %*
exit /b %ERRORLEVEL%
