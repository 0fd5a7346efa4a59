// SPDX-License-Identifier: EUPL-1.2
// The main of every unit test: one binary, one main.
#define CATCH_CONFIG_MAIN
#include <catch2/catch.hpp>
