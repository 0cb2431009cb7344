// Which files are texts of some kind.

/** Files in which nobody can look for words byte by byte. */
const binary =
  /\.(?:avif|jpe?g|png|gif|webp|ico|icns|bmp|tiff?|heic|woff2?|ttf|otf|eot|mp[34]|m4[av]|webm|og[agv]|opus|wav|flac|aac|mov|avi|pdf|zip|gz|br|zst|7z|tar|docx?|xlsx?|pptx?|od[tsp]|epub|wasm|bin|exe)$/i;

/** Whether a file is text of some kind, by its name. */
export const isText = (path: string): boolean => !binary.test(path);
