/* filmlab's sentiment engine for C, and for every language that calls C: libfilmlab.so.
 *
 *     char *error = NULL;
 *     filmlab_model *model = filmlab_open("Models/sentiment", &error);
 *     if (!model) { fprintf(stderr, "%s\n", error); filmlab_free(error); return 1; }
 *     const char *text = "Not nearly as clever as it thinks, but never dull.";
 *     const int64_t offsets[] = {0, (int64_t)strlen(text)};
 *     double probability;
 *     filmlab_score(model, (const uint8_t *)text, offsets, 1, 1, &probability, NULL, NULL, NULL);
 *     filmlab_close(model);
 *
 * Texts come many at a time, in one block: text i is bytes[offsets[i]] up to but not including bytes[offsets[i + 1]],
 * so `offsets` has count + 1 items, as Apache Arrow's large strings do. The bytes are UTF-8; a fault in them is read as
 * U+FFFD. Several threads may use one model at once. Results are the same for any number of threads, and the same as
 * those of `filmlab sentiment`.
 */
#ifndef FILMLAB_H
#define FILMLAB_H

#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/* A sentiment model in memory. */
typedef struct filmlab_model filmlab_model;

/* What filmlab_score returns: 0, or one of sysexits.h. */
enum filmlab_status {
  FILMLAB_OK = 0,
  FILMLAB_USAGE = 64, /* an argument is NULL or below 0 */
  FILMLAB_DATA = 65   /* offsets begin below 0 or fall */
};

/* What a review is called. */
enum filmlab_label {
  FILMLAB_NEUTRAL = -1, /* the text says nothing that the lexicon knows */
  FILMLAB_ROTTEN = 0,
  FILMLAB_FRESH = 1
};

/* What filmlab_describe adds to each object; 0 adds nothing. */
enum filmlab_details {
  FILMLAB_ENTRIES = 1, /* the entries behind the score, as `filmlab sentiment --explain` */
  FILMLAB_ASPECTS = 2  /* what is praised and blamed, as `filmlab sentiment --aspects` */
};

/* Reads a model from its folder: lexicon.tsv, model.json and, where there is one, aspects.tsv.
 *
 * Returns NULL where it cannot; *error is then one sentence, to be freed by filmlab_free. `error` may be NULL. */
filmlab_model *filmlab_open(const char *folder, char **error);

/* Scores texts.
 *
 * threads        how many threads score, 0 for one a processor
 * probabilities  that each review is fresh, 0 to 1; NaN without evidence
 * ratings        predicted ratings, 0 to 1; NaN without evidence
 * scores         sums of lexicon entries: the log-odds of fresh
 * labels         enum filmlab_label
 *
 * Each of the four arrays has `count` items or is NULL. Takes time in proportion to the bytes. */
int32_t filmlab_score(const filmlab_model *model, const uint8_t *bytes, const int64_t *offsets, int64_t count,
                      int32_t threads, double *probabilities, double *ratings, double *scores, int8_t *labels);

/* The same as JSON lines, an object a text, with the fields of `filmlab sentiment`: label, probability, rating, score,
 * and those of `details`, a sum of enum filmlab_details.
 *
 * Returns a string that ends with NUL, to be freed by filmlab_free, or NULL with *error as in filmlab_open. */
char *filmlab_describe(const filmlab_model *model, const uint8_t *bytes, const int64_t *offsets, int64_t count,
                       int32_t threads, int32_t details, char **error);

/* Frees a string that filmlab returned; NULL is none. */
void filmlab_free(char *text);

/* Frees a model that no thread uses any more; NULL is none. */
void filmlab_close(filmlab_model *model);

#ifdef __cplusplus
}
#endif

#endif
