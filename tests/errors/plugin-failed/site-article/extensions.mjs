const shout = () => (tree) => {
  if (tree.children.length > 1) throw new Error("one paragraph is all I can do");
};

export const remarkPlugins = [shout];
