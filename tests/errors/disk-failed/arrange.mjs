// A disk that is full when the new pages are written.
export default (_root, disk) => ({
  ...disk,
  write() {
    throw Object.assign(new Error("ENOSPC: no space left on device, write"), {
      code: "ENOSPC",
      syscall: "write",
    });
  },
});
