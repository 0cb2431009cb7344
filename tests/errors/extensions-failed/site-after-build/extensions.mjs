export async function afterBuild() {
  throw new Error("the search index could not be written");
}
