/** Minutes without a key, a touch or a move of the mouse after which a screen locks itself. */
export const idleMinutes = 10;
