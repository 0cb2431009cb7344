// Media types of pictures, by the ending of an address.

const types = new Map([
  ["avif", "image/avif"],
  ["gif", "image/gif"],
  ["jpeg", "image/jpeg"],
  ["jpg", "image/jpeg"],
  ["png", "image/png"],
  ["svg", "image/svg+xml"],
  ["webp", "image/webp"],
]);

/** `image/jpeg` of `/a/pier.jpg?v=2`; null where the ending does not say it. */
export const pictureType = (address: string): string | null =>
  types.get(/\.([a-z]+)(?:[?#]|$)/i.exec(address)?.[1]?.toLowerCase() ?? "") ?? null;
