@echo off
rem Runs KAMI from this source tree; builds it first when nothing is built. "mvn verify" builds it anew.
setlocal
set "KAMI_BUILT=%~dp0bootstrap\target\kami\bin\kami.bat"
if not exist "%KAMI_BUILT%" (
  echo kami: building, once ... 1>&2
  pushd "%~dp0"
  call mvn -B -q -Dfast -Dmaven.test.skip=true -pl bootstrap -am package 1>&2
  popd
)
if not exist "%KAMI_BUILT%" exit /b 69
call "%KAMI_BUILT%" %*
exit /b %ERRORLEVEL%
