"""Packed networks for elsewhere: an ONNX model, a file of C99, a folder of Verilog."""
