# Read by bin/kami when there is no start-up cache for this Java and this folder. Leaves found equal to stamp when there is one
# now. What cannot be made is not tried again at every start: a stamp alone says that, and the JVM then starts without.
umask_before=$(umask)
umask 077
fresh=$startup.$$
trap 'rm -rf "$fresh"' EXIT
trap 'exit 130' INT TERM
if mkdir -p "${startup%/*}" 2>/dev/null && mkdir "$fresh" 2>/dev/null; then
  echo "kami: preparing fast starts, once ..." >&2
  (
    run -cp "$home/lib/kami-bootstrap.jar" dev.kami.bootstrap.StartupTraining prepare "$fresh"
  ) </dev/null >/dev/null 2>&1 && (
    run -XX:AOTCacheOutput="$fresh/kami.aot" -Dorg.sqlite.lib.path="$fresh" \
      -cp "$home/lib/kami-bootstrap.jar" dev.kami.bootstrap.StartupTraining train "$fresh"
  ) </dev/null >/dev/null 2>&1 || rm -f "$fresh/kami.aot" "$fresh"/*sqlite*
  rm -rf "$fresh/training"
  printf '%s\n' "$stamp" >"$fresh/stamp"
  rm -rf "$startup"
  if mv "$fresh" "$startup" 2>/dev/null; then
    found=$stamp
    # Another first start may have been quicker: then this one was moved into its folder.
    rm -rf "$startup/${fresh##*/}"
  fi
fi
rm -rf "$fresh"
trap - EXIT INT TERM
umask "$umask_before"
