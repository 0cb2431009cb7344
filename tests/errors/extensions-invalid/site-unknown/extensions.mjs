export const helper = { shout: (text) => text.toUpperCase() };
