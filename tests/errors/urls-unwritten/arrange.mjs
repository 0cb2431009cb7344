// A disk that refuses the file, as one does whose folder may not be written to.
export default (_root, disk) => ({
  ...disk,
  write(path, content) {
    if (!path.includes("urls.txt")) return disk.write(path, content);
    throw Object.assign(new Error("EACCES: permission denied, open 'urls.txt'"), {
      code: "EACCES",
      syscall: "open",
    });
  },
});
