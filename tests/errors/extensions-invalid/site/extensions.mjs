export const helpers = [];
export const remarkPlugins = {};
export const afterBuild = "later";
