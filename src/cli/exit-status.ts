// What the shell learns from a command.

/** Exit statuses of every command; scripts rely on them, so they are permanent. */
export const exitStatus = {
  /** It did what it was asked. */
  done: 0,
  /** The content has errors. */
  content: 1,
  /** Wrong usage: an option, a folder that is no site. */
  usage: 2,
  /** The environment failed: disk, port, permission; or a bug of ours. */
  environment: 3,
  /** Someone pressed Ctrl-C. */
  interrupted: 130,
} as const;
