#ifndef FILMLAB_CZSTD_H
#define FILMLAB_CZSTD_H

#include <zstd.h>

#endif
