/** The two ways between the window and the host on the desktop. */
export const callChannel = 'call'
export const eventChannel = 'event'
