// A disk that fails while the folders are listed.
export default (_root, disk) => ({
  ...disk,
  realPath() {
    throw Object.assign(new Error("EIO: i/o error, realpath"), { code: "EIO", syscall: "realpath" });
  },
});
