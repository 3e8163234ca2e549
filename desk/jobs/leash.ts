/**
 * Loaded before the program of a child: it ends when the process that started it is gone, however that ended. Else a crawl
 * would go on whose result nobody takes, beside the one that another worker makes of the same site.
 */
process.once('disconnect', () => process.exit(1));
// Waiting for that keeps no program open that is done.
process.channel?.unref();
