# Builds the box inside fresh namespaces and becomes the boxed program. Only fixed words reach this script.
# Arguments: empty directory to build in, programs, inputs or "-", results or "-", then the command.
set -eu
root=$1 tools=$2 in=$3 out=$4
shift 4
mount -t tmpfs -o size=1m,mode=755,nosuid,nodev box "$root"
mkdir "$root/usr" "$root/tools" "$root/in" "$root/out"
ln -s usr/lib "$root/lib"
ln -s usr/lib64 "$root/lib64"
ln -s usr/bin "$root/bin"
closed() {
    mount --bind "$1" "$2"
    mount -o "remount,bind,ro,nosuid,nodev$3" "$2"
}
closed /usr "$root/usr" ""
closed "$tools" "$root/tools" ""
[ "$in" = - ] || closed "$in" "$root/in" ",noexec"
[ "$out" = - ] || { mount --bind "$out" "$root/out"; mount -o remount,bind,nosuid,nodev,noexec "$root/out"; }
mount -o remount,ro,nosuid,nodev "$root"
cd "$root"
exec chroot . /usr/bin/setpriv --no-new-privs --inh-caps=-all --ambient-caps=-all --bounding-set=-all "$@"
