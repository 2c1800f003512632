// Which of 64 bytes are equal to one: a bit a byte, the first the lowest. Swift has no word for the instruction that gathers
// these bits; where the processor has none either, the loop below does the same.
#ifndef ENTENTE_CBYTES_H
#define ENTENTE_CBYTES_H

#include <stdint.h>

#if defined(__SSE2__)
#include <emmintrin.h>

static inline uint64_t bytes_equal(const void *place, uint8_t byte) {
    const __m128i wanted = _mm_set1_epi8((char)byte);
    const __m128i *parts = (const __m128i *)place;
    uint64_t bits = 0;
    for (int part = 0; part < 4; part++) {
        const __m128i equal = _mm_cmpeq_epi8(_mm_loadu_si128(parts + part), wanted);
        bits |= (uint64_t)(uint32_t)_mm_movemask_epi8(equal) << (part * 16);
    }
    return bits;
}

// The same for bytes that are no ASCII.
static inline uint64_t bytes_above_ascii(const void *place) {
    const __m128i *parts = (const __m128i *)place;
    __m128i all = _mm_setzero_si128();
    for (int part = 0; part < 4; part++) all = _mm_or_si128(all, _mm_loadu_si128(parts + part));
    return (uint64_t)(uint32_t)_mm_movemask_epi8(all);
}
#else
static inline uint64_t bytes_equal(const void *place, uint8_t byte) {
    const uint8_t *bytes = (const uint8_t *)place;
    uint64_t bits = 0;
    for (int index = 0; index < 64; index++) bits |= (uint64_t)(bytes[index] == byte) << index;
    return bits;
}

static inline uint64_t bytes_above_ascii(const void *place) {
    const uint8_t *bytes = (const uint8_t *)place;
    uint8_t all = 0;
    for (int index = 0; index < 64; index++) all |= bytes[index];
    return all & 0x80;
}
#endif

#endif
