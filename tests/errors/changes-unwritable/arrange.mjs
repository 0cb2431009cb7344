// A disk that refuses the file of the changes.
export default (_root, disk) => ({
  ...disk,
  write(path, content) {
    if (path.includes("changes.json")) throw Object.assign(new Error("EACCES: permission denied"), { code: "EACCES", syscall: "open" });
    disk.write(path, content);
  },
});
