// The line protocol of PROTOCOL.md for clients in C11, C++17 and CUDA: parsing, arrays, printing.
//
// Write a function for each operator, name it in an array of `gxnor_operator`, and return
// `serve(array, count)` from main; client.c and client.cu are examples. Nothing beyond the C
// library is needed.
#ifndef GXNOR_CLIENT_H
#define GXNOR_CLIENT_H

#include <inttypes.h>
#include <math.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

// Memory of one request; all of it is given back after the answer.

typedef struct block {
    struct block *next;
    max_align_t contents[];
} block;

static block *blocks;

static inline void *take(size_t count, size_t size) {
    block *made = (block *)calloc(1, sizeof *made + count * size);
    if (!made) {
        fputs("no memory\n", stderr);
        exit(1);
    }
    made->next = blocks;
    blocks = made;
    return made->contents;
}

static inline void give_back(void) {
    while (blocks) {
        block *next = blocks->next;
        free(blocks);
        blocks = next;
    }
}

// JSON: numbers, strings and literals stay text, at their places in the line.

typedef struct value {
    const char *key, *text;
    bool is_text;
    struct value *first, *next;
} value;

static inline char *skip(char *at) { return at + strspn(at, " \t\r\n,:"); }

static inline char *read_string(char *at, const char **text) {
    *text = ++at;
    while (*at && *at != '"')
        at += at[0] == '\\' && at[1] ? 2 : 1;
    if (!*at) {
        fputs("a string does not end\n", stderr);
        exit(1);
    }
    *at = '\0';
    return at + 1;
}

static inline char *read_value(char *at, value *into) {
    if (*at == '"') {
        into->is_text = true;
        return read_string(at, &into->text);
    }
    if (*at != '{' && *at != '[') {
        into->text = at;
        into->is_text = true;
        return at + strcspn(at, ",]} \t\r\n");
    }
    bool object = *at == '{';
    value **end = &into->first;
    for (at = skip(at + 1); *at && *at != '}' && *at != ']'; at = skip(at)) {
        value *child = (value *)take(1, sizeof *child);
        if (object)
            at = skip(read_string(at, &child->key));
        at = read_value(at, child);
        *end = child;
        end = &child->next;
    }
    if (!*at) {
        fputs("a line ends too early\n", stderr);
        exit(1);
    }
    return at + 1;
}

static inline const value *member(const value *object, const char *key) {
    for (const value *child = object->first; child; child = child->next)
        if (child->key && !strcmp(child->key, key))
            return child;
    return NULL;
}

// Arrays; a number is an array without dimensions.

enum { MOST_DIMENSIONS = 8 };

typedef struct {
    const char *dtype;
    size_t dimensions, shape[MOST_DIMENSIONS], size;
    const char **texts;
    uint64_t *integers; // two's complement
    double *floats;
} array;

static inline array scalar(const char *dtype) {
    array made;
    memset(&made, 0, sizeof made);
    made.dtype = dtype;
    made.size = 1;
    return made;
}

static inline array input(const value *inputs, const char *name) {
    array found = scalar("int64");
    const value *given = member(inputs, name);
    if (!given) {
        fprintf(stderr, "input %s is missing\n", name);
        exit(1);
    }
    const value *numbers = given;
    if (!given->is_text) {
        found.dtype = member(given, "dtype")->text;
        for (const value *n = member(given, "shape")->first; n; n = n->next) {
            if (found.dimensions == MOST_DIMENSIONS) {
                fprintf(stderr, "input %s has too many dimensions\n", name);
                exit(1);
            }
            found.shape[found.dimensions] = strtoull(n->text, NULL, 10);
            found.size *= found.shape[found.dimensions++];
        }
        const value *hex = member(given, "hex");
        numbers = (hex ? hex : member(given, "values"))->first;
    }
    found.texts = (const char **)take(found.size, sizeof *found.texts);
    found.integers = (uint64_t *)take(found.size, sizeof *found.integers);
    found.floats = (double *)take(found.size, sizeof *found.floats);
    for (size_t i = 0; i < found.size && numbers; i++, numbers = numbers->next) {
        found.texts[i] = numbers->text;
        found.integers[i] = strtoull(numbers->text, NULL, 0); // "-1" wraps, as C says it does
        found.floats[i] = strtod(numbers->text, NULL);        // "nan", "inf" and hex too
    }
    return found;
}

static inline bool same_shape(array a, array b) {
    return a.dimensions == b.dimensions && !memcmp(a.shape, b.shape, sizeof a.shape);
}

static inline bool only_trits(array a) {
    for (size_t i = 0; i < a.size; i++)
        if (a.integers[i] + 1 > 2)
            return false;
    return true;
}

static inline void begin_outputs(void) { printf("\"outputs\": {"); }

static inline void print_shape(const char *name, const char *dtype, const size_t *shape, size_t n) {
    printf("\"%s\": {\"dtype\": \"%s\", \"shape\": [", name, dtype);
    for (size_t i = 0; i < n; i++)
        printf(i ? ", %zu" : "%zu", shape[i]);
    printf("], ");
}

static inline void print_signed(const char *name, array a) {
    print_shape(name, "int64", a.shape, a.dimensions);
    printf("\"values\": [");
    for (size_t i = 0; i < a.size; i++)
        printf(i ? ", %" PRId64 : "%" PRId64, (int64_t)a.integers[i]);
    printf("]}");
}

static inline void print_words(const char *name, array a) {
    print_shape(name, "uint64", a.shape, a.dimensions);
    printf("\"hex\": [");
    for (size_t i = 0; i < a.size; i++)
        printf(i ? ", \"0x%" PRIx64 "\"" : "\"0x%" PRIx64 "\"", a.integers[i]);
    printf("]}");
}

static inline void print_floats(const char *name, array a) {
    print_shape(name, a.dtype, a.shape, a.dimensions);
    printf("\"hex\": [");
    for (size_t i = 0; i < a.size; i++)
        printf(i ? ", \"%a\"" : "\"%a\"", a.floats[i]);
    printf("]}");
}

static inline array shaped(const char *dtype, size_t dimensions, const size_t *shape) {
    array made = scalar(dtype);
    made.dimensions = dimensions;
    for (size_t i = 0; i < dimensions; i++)
        made.size *= made.shape[i] = shape[i];
    return made;
}

static inline array floats(const char *dtype, size_t dimensions, const size_t *shape) {
    array made = shaped(dtype, dimensions, shape);
    made.floats = (double *)take(made.size, sizeof *made.floats);
    return made;
}

static inline array integers(size_t dimensions, const size_t *shape) {
    array made = shaped("int64", dimensions, shape);
    made.integers = (uint64_t *)take(made.size, sizeof *made.integers);
    return made;
}

// One line without its end, or NULL after the last one.
static inline char *read_line(void) {
    static char *line;
    static size_t room;
    size_t length = 0;
    for (int c; (c = getchar()) != '\n'; line[length++] = (char)c) {
        if (c == EOF)
            return NULL;
        if (length + 2 > room && !(line = (char *)realloc(line, room = 2 * room + 4096)))
            return NULL;
    }
    if (!length)
        return NULL;
    line[length] = '\0';
    return line;
}

// An operator: it prints its outputs and returns NULL, or prints nothing and returns what is wrong
// with the inputs.
typedef struct {
    const char *name;
    const char *(*answer)(const value *inputs);
} gxnor_operator;

// Answers requests until standard input ends.
static inline int serve(const gxnor_operator *operators, size_t count) {
    printf("{\"protocol\": 1, \"operators\": [");
    for (size_t i = 0; i < count; i++)
        printf(i ? ", \"%s\"" : "\"%s\"", operators[i].name);
    printf("]}\n");
    fflush(stdout);
    for (char *line; (line = read_line()); give_back()) {
        value request;
        memset(&request, 0, sizeof request);
        read_value(line, &request);
        const char *name = member(&request, "operator")->text;
        size_t i = 0;
        while (i < count && strcmp(operators[i].name, name))
            i++;
        printf("{\"id\": %lld, ", strtoll(member(&request, "id")->text, NULL, 10));
        if (i == count) {
            printf("\"not_implemented\": true}\n");
        } else {
            const char *error = operators[i].answer(member(&request, "inputs"));
            if (error)
                printf("\"error\": \"%s\"}\n", error);
            else
                printf("}}\n");
        }
        fflush(stdout);
    }
    give_back();
    return 0;
}

#endif
