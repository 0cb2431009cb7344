export const remarkPlugins = ["remark-emoji"];
