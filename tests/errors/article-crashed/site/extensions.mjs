const leave = () => (tree) => {
  if (JSON.stringify(tree).includes("takes all")) process.exit(1);
};

export const remarkPlugins = [leave];
